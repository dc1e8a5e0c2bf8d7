package org.nanwang.marketplace.supply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.supply.OsvRecord;

/**
 * Advisories as OSV publishes them: the zip of an ecosystem with a record in each file, or a JSON file with one record or a
 * list of them. Only one record of a zip is in memory at a time, and a file made to burst is left as soon as it shows.
 *
 * @param file where it is
 */
public record OsvFile(Path file) implements Entries<OsvEntry> {

    static final int LONGEST_RECORD = 8 << 20;
    static final long LONGEST_TOTAL = 2L << 30;
    static final int MOST_RECORDS = 500_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void forEach(Consumer<OsvEntry> each) {
        try {
            byte[] head = head(LONGEST_RECORD + 1);
            if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
                zip(each);
            } else {
                json(head, each);
            }
        } catch (IOException e) {
            throw unreadable("the file", String.valueOf(e.getMessage()));
        }
    }

    private byte[] head(int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    /** It is opened by the directory at its end, so that half a zip is none. */
    private void zip(Consumer<OsvEntry> each) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_RECORDS) {
                throw unreadable("the file", "it has more than " + MOST_RECORDS + " records");
            }
            long total = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    byte[] bytes = read(zip, entry);
                    total += bytes.length;
                    if (bytes.length > LONGEST_RECORD || total > LONGEST_TOTAL) {
                        throw unreadable(entry.getName(), "it unpacks to more than a list of advisories has");
                    }
                    each.accept(entry(entry.getName(), text(bytes)));
                }
            }
        }
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(LONGEST_RECORD + 1);
        }
    }

    private static void json(byte[] bytes, Consumer<OsvEntry> each) {
        if (bytes.length > LONGEST_RECORD) {
            throw unreadable("the file", "it is longer than " + LONGEST_RECORD + " bytes; send a zip with a record in each file");
        }
        JsonNode whole = tree(bytes);
        int number = 0;
        for (JsonNode one : whole.isArray() ? whole : List.of(whole)) {
            number++;
            each.accept(entry("record " + number, one.toString()));
        }
    }

    private static OsvEntry entry(String place, String json) {
        return new OsvEntry(OsvRecord.read(place, json), json);
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return JSON.readTree(text(bytes));
        } catch (JsonProcessingException e) {
            throw unreadable("the file", "it is neither a zip nor JSON");
        }
    }

    /** The database keeps no NUL, which JSON has no use for. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\u0000", "");
    }

    private static Refusal unreadable(String place, String why) {
        return new Refusal(MarketplaceError.KNOWLEDGE_UNREADABLE, place, why);
    }
}
