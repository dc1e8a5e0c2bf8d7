package org.nanwang.marketplace.supply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;

/**
 * SHA-256 of files that do harm, one a line; what follows {@code #} is a comment.
 *
 * @param file where it is
 */
public record DigestFile(Path file) implements Entries<String> {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    @Override
    public void forEach(Consumer<String> each) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                String digest = line.split("#", 2)[0].strip().toLowerCase(Locale.ROOT);
                if (digest.isEmpty()) {
                    continue;
                }
                if (!DIGEST.matcher(digest).matches()) {
                    throw new Refusal(MarketplaceError.KNOWLEDGE_UNREADABLE, "line " + number, "it is no SHA-256");
                }
                each.accept(digest);
            }
        } catch (IOException e) {
            throw new Refusal(e, MarketplaceError.KNOWLEDGE_UNREADABLE, "the file", String.valueOf(e.getMessage()));
        }
    }
}
