package org.nanwang.sdk.provider;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a kind of provider with the permission an app needs to offer one: declared in its descriptor, approved by the
 * marketplace and granted to the installation.
 *
 * @since 1.0
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsPermission {

    /** Gives the permission's name, as a descriptor declares it: {@code identity:provide}. */
    String value();
}
