package gridborne.tenants.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Roles in one column. A collection table of its own would escape the tenant's discriminator, which
 * EclipseLink does not put on those.
 */
@Converter
public class RolesColumn implements AttributeConverter<Set<Role>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Role> convertToEntityAttribute(String column) {
        return column.isEmpty() ? Set.of() : Arrays.stream(column.split(",")).map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
