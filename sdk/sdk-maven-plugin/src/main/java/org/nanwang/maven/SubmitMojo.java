package org.nanwang.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.nanwang.maven.submit.MarketplaceClient;
import org.nanwang.maven.submit.SubmissionToken;
import org.nanwang.maven.submit.Verdict;
import org.nanwang.sdk.pack.inspect.Inspection;

/**
 * Judges a bundle, signs it if that has not been done, submits it to a marketplace and waits for the verdict; fails when
 * something refuses it. What the desk refuses is not sent. The same bundle again is told as it stands.
 */
@Mojo(name = "submit", requiresProject = false, threadSafe = true)
public final class SubmitMojo extends JudgeMojo {

    /** The city's address; http://127.0.0.1:8370 unless set. */
    @Parameter(property = "nanwang.url")
    private String url;

    /** Whom it is for: stable or beta; what the version says unless set. */
    @Parameter(property = "nanwang.channel")
    private String channel;

    /** The vendor's key to sign with; unless set, a signature that is there is sent, or one made by ~/.nanwang/vendor.key. */
    @Parameter(property = "nanwang.key")
    private File key;

    @Override
    void work() throws MojoFailureException {
        Path jar = jar();
        Inspection inspection = judge(jar).orRefuse(jar);
        ReleaseSigner signer = new ReleaseSigner(() -> new VendorKey(key, getLog()).load(), getLog());
        Path signature = key == null ? signer.signed(jar, inspection) : signer.sign(jar, inspection);
        String city = SubmissionToken.city(url, System.getenv());
        MarketplaceClient marketplace = new MarketplaceClient(city,
                SubmissionToken.find(city, System.getenv(), Path.of(System.getProperty("user.home"))), Locale.getDefault());
        getLog().info("submitting " + jar.getFileName() + " to " + city);
        Verdict verdict = marketplace.submit(jar, signature, channel == null ? "" : channel);
        desk().tell(verdict.findingsBesides(inspection.findings()));
        tell(verdict);
    }

    private void tell(Verdict verdict) throws MojoFailureException {
        if (!verdict.taken()) {
            throw new MojoFailureException(verdict.toString());
        }
        getLog().info(verdict.toString());
    }
}
