package gridborne.portal.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the OpenAPI document says of a resource method beyond what its signature says. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Call {

    /** One sentence. */
    String does();

    /** Who may: a role, or everybody. */
    String by() default "everybody";

    /** The record of the answer; {@code Void} for none. */
    Class<?> answers();

    boolean asList() default false;

    int status() default 200;

    /** The types of a body that is no JSON object. */
    String[] takes() default {};

    /** The type of the answer. */
    String as() default "application/json";
}
