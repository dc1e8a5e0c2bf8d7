package org.nanwang.marketplace.web;

import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import org.nanwang.marketplace.release.Upload;
import org.nanwang.marketplace.supply.Import;
import org.nanwang.marketplace.supply.Kind;
import org.nanwang.marketplace.supply.KnowledgeDesk;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.people.Caller;

/** Takes lists in and shows which there were; the same for every kind. */
public final class KnowledgeShelf {

    private static final long LARGEST = 512L << 20;

    private final KnowledgeDesk desk;
    private final Rights rights;
    private final Audit audit;

    /** Serves what the desk takes. */
    public KnowledgeShelf(KnowledgeDesk desk, Rights rights, Audit audit) {
        this.desk = desk;
        this.rights = rights;
        this.audit = audit;
    }

    ListView put(Kind kind, InputStream body, Caller caller) {
        rights.requireApprover(caller);
        InputStream in = body == null ? InputStream.nullInputStream() : body;
        try (Upload upload = Upload.receive(kind.toString(), in, LARGEST)) {
            ListView view = ListView.of(desk.replace(kind, upload, caller));
            audit.record(caller, "knowledge:import", kind.toString(), Map.of(),
                    Map.of("number", String.valueOf(view.number()), "sha256", view.sha256(),
                            "entries", String.valueOf(view.entries())));
            return view;
        }
    }

    Page<ListView> list(Kind kind, PageParameters page, Caller caller) {
        int limit = page.limit();
        return Page.of(desk.list(kind, page.position(), limit + 1, caller), limit, ListView::of, Import::number);
    }

    /**
     * A list that was taken over.
     *
     * @param kind advisories or malware
     * @param sha256 of the file it came in
     */
    public record ListView(
            long number, String kind, String sha256, long entries, Instant importedAt, String importedBy) {

        static ListView of(Import taken) {
            return new ListView(taken.number(), taken.kind().toString(), taken.sha256(), taken.entries(),
                    taken.importedAt(), taken.importedBy());
        }
    }
}
