package org.nanwang.kernel.storage;

import java.time.Duration;
import org.nanwang.kernel.storage.postgres.RandomPassword;
import org.nanwang.sdk.app.InstallationId;

/**
 * An installation's role and schema, as SQL. Both have one name. The schema belongs to the kernel, so that the role can
 * neither drop it nor let others in; what the role makes in it is the role's.
 */
record SpaceRole(String name) {

    static SpaceRole of(InstallationId installation) {
        return new SpaceRole("app_" + installation.toString().replace('-', '_'));
    }

    String create() {
        return "CREATE ROLE " + name;
    }

    /** Sets everything anew: a role may change its own password and settings. */
    String shape(String password, int connections, Duration timeout) {
        return """
                ALTER ROLE %1$s LOGIN NOINHERIT CONNECTION LIMIT %2$d PASSWORD '%3$s';
                ALTER ROLE %1$s RESET ALL;
                ALTER ROLE %1$s SET search_path = %1$s;
                ALTER ROLE %1$s SET statement_timeout = %4$d;
                ALTER ROLE %1$s SET idle_in_transaction_session_timeout = %4$d;
                GRANT %1$s TO CURRENT_USER WITH INHERIT TRUE, SET TRUE;
                CREATE SCHEMA IF NOT EXISTS %1$s;
                REVOKE ALL ON SCHEMA %1$s FROM PUBLIC;
                GRANT USAGE, CREATE ON SCHEMA %1$s TO %1$s;
                CREATE TABLE IF NOT EXISTS %1$s.nanwang_migration (
                    name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL);
                GRANT SELECT, INSERT ON %1$s.nanwang_migration TO %1$s;
                """.formatted(name, connections, RandomPassword.verifier(password), timeout.toMillis());
    }

    String lockOut() {
        return "ALTER ROLE " + name + " NOLOGIN";
    }

    String drop() {
        return """
                DROP SCHEMA IF EXISTS %1$s CASCADE;
                DROP OWNED BY %1$s CASCADE;
                DROP ROLE %1$s;
                """.formatted(name);
    }
}
