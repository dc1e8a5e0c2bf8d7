package org.nanwang.marketplace.web;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.check.Channel;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.release.Upload;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.Envelope;

/** The parts of a submission: {@code bundle}, {@code signature} and, if it is named, {@code channel}. The only place that knows of multipart. */
final class SubmissionForm {

    private static final int LARGEST_SIGNATURE = 256 * 1024;
    private static final int LONGEST_WORD = 100;

    private final List<EntityPart> parts;

    SubmissionForm(List<EntityPart> parts) {
        this.parts = parts;
    }

    /** Gives the channel, if one is named. */
    Optional<Channel> channel() {
        return find("channel").map(part -> {
            try (InputStream in = part.getContent()) {
                return Channel.parse(new String(in.readNBytes(LONGEST_WORD), StandardCharsets.UTF_8).strip());
            } catch (IOException e) {
                throw new Refusal(e, MarketplaceError.UPLOAD_BROKEN);
            }
        });
    }

    Envelope signature() {
        try (InputStream in = part("signature").getContent()) {
            byte[] bytes = in.readNBytes(LARGEST_SIGNATURE + 1);
            if (bytes.length > LARGEST_SIGNATURE) {
                throw new Refusal(MarketplaceError.UPLOAD_TOO_LARGE, "signature", LARGEST_SIGNATURE);
            }
            return Envelope.parse("signature", new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Refusal(e, MarketplaceError.UPLOAD_BROKEN);
        }
    }

    Upload bundle(long limit) {
        try (InputStream in = part("bundle").getContent()) {
            return Upload.receive(in, limit);
        } catch (IOException e) {
            throw new Refusal(e, MarketplaceError.UPLOAD_BROKEN);
        }
    }

    private Optional<EntityPart> find(String name) {
        return parts.stream().filter(part -> name.equals(part.getName())).findFirst();
    }

    private EntityPart part(String name) {
        return find(name).orElseThrow(() -> new Refusal(MarketplaceError.UPLOAD_INCOMPLETE, name));
    }
}
