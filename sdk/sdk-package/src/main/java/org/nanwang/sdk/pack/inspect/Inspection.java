package org.nanwang.sdk.pack.inspect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.PackageError;

/**
 * What is known about a bundle after it was judged.
 *
 * @param digest SHA-256 of the file, 64 hexadecimal digits
 * @param size bytes of the file
 * @param descriptor there when it has no problem
 * @param version there when it is one a release can have
 * @param checks every rule that was checked; when the file itself is unsound, its content was not looked at
 */
public record Inspection(String digest, long size, Optional<AppDescriptor> descriptor,
        Optional<ReleaseVersion> version, List<Check> checks) {

    /** Gives everything that was found, whatever it means. */
    public List<Finding> findings() {
        return checks.stream().flatMap(check -> check.findings().stream()).toList();
    }

    /** Gives what refuses the bundle. */
    public List<Finding> refusals() {
        return findings().stream().filter(Finding::refuses).toList();
    }

    /** Tells whether nothing refuses the bundle; descriptor and version are there then. */
    public boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }

    /** Gives the same, with what falls under exceptions marked: it refuses nothing. */
    public Inspection under(Exceptions exceptions) {
        return new Inspection(digest, size, descriptor, version,
                checks.stream().map(check -> check.under(exceptions)).toList());
    }

    /**
     * Goes on only with a bundle that nothing refuses.
     *
     * @param jar named in the refusal
     * @return this
     * @throws Refusal that lists all that refuses it
     */
    public Inspection orRefuse(Path jar) {
        if (passed()) {
            return this;
        }
        List<Finding> refusals = refusals();
        throw new Refusal(PackageError.BUNDLE_UNFIT, jar.getFileName(), refusals.size(),
                refusals.stream().map(finding -> "  " + finding).collect(Collectors.joining("\n")));
    }
}
