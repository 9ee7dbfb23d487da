package gridborne.portal.boundary;

import gridborne.grid.Book;
import gridborne.grid.MeterCode;
import gridborne.tenants.cutoff.ProtectedMeters;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.meters.Registers;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Role;
import gridborne.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** One meter, for those who keep it running. */
@ApplicationScoped
public class ReadMeterFile {

    @Inject
    private Permission permission;

    @Inject
    private Meters meters;

    @Inject
    private Registers registers;

    @Inject
    private People people;

    @Inject
    private ProtectedMeters protectedMeters;

    @Inject
    private Tokens tokens;

    @Inject
    private Book book;

    @Transactional
    public Optional<MeterFile> of(MeterCode code) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return meters.byCode(code).map(this::file);
    }

    private MeterFile file(Meter meter) {
        return new MeterFile(meter, book.meter(meter.number()), people.ownerOf(meter.owner()),
                protectedMeters.contains(meter.number()),
                registers.last(meter.number()).orElseThrow(),
                registers.feed(meter.number()).orElseThrow(),
                registers.unreported(meter.number()), tokens.keysOf(meter.number()));
    }
}
