package gridborne.portal.rest;

import gridborne.tenants.people.Role;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a method that asks who it is before it looks at what they bring. */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AskedFirst {

    /** Any of these; nothing for whoever is party to the agreement in the path. */
    Role[] value() default {};
}
