package gridborne.tenants.meters;

import gridborne.energy.Energy;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A demo's energies, hour after hour, in one column: never searched, only replayed. */
@Converter
public class EnergiesColumn implements AttributeConverter<List<Energy>, String> {

    @Override
    public String convertToDatabaseColumn(List<Energy> energies) {
        return energies.stream().map(energy -> Long.toString(energy.wattHours()))
                .collect(Collectors.joining(","));
    }

    @Override
    public List<Energy> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(",")).filter(text -> !text.isEmpty())
                .map(text -> Energy.ofWattHours(Long.parseLong(text))).toList();
    }
}
