package dev.bootmend.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Frees one class, and the classes inside it, from the architecture rules, and says why that is right.
 *
 * <p>The architecture test reads it; at run time it means nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ArchitectureExemption {

    /** Why the rules do not fit this class; must not be empty. */
    String reason();
}
