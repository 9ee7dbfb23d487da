package gridborne.portal.page;

import gridborne.portal.view.FrontDoor;
import gridborne.portal.view.ReadFrontDoors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page at the base address. */
@Named
@RequestScoped
public class FrontDoorPage {

    @Inject
    private ReadFrontDoors frontDoors;

    private List<FrontDoor> doors;

    @PostConstruct
    void read() {
        doors = frontDoors.view();
    }

    public List<FrontDoor> getDoors() {
        return doors;
    }
}
