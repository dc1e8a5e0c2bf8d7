package org.nanwang.kernel.storage.postgres;

import java.util.Locale;
import org.nanwang.sdk.error.Refusal;

/** The machine we run on, as the archives of PostgreSQL name it. */
final class Platform {

    private Platform() {
    }

    /** Gives {@code linux-x86_64} and the like. */
    static String name() {
        return name(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static String name(String system, String processor) {
        return system(system, processor) + "-" + processor(system, processor);
    }

    static boolean isLinux() {
        return name().startsWith("linux");
    }

    private static String system(String system, String processor) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("linux")) {
            return "linux";
        }
        if (lower.startsWith("mac")) {
            return "darwin";
        }
        throw unknown(system, processor);
    }

    private static String processor(String system, String processor) {
        return switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> throw unknown(system, processor);
        };
    }

    private static Refusal unknown(String system, String processor) {
        return new Refusal(PostgresError.PLATFORM_WITHOUT_POSTGRES, system + " " + processor);
    }
}
