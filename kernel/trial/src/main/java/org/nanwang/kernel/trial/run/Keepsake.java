package org.nanwang.kernel.trial.run;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.trial.schema.FormerWriter;
import org.nanwang.kernel.trial.schema.Loss;
import org.nanwang.kernel.trial.schema.Losses;
import org.nanwang.kernel.trial.schema.SchemaSnapshot;
import org.nanwang.kernel.trial.schema.SchemaTrial;
import org.nanwang.sdk.pack.content.BundleMigration;
import org.nanwang.sdk.pack.content.BundleMigrations;
import org.nanwang.sdk.pack.migration.Destruction;
import org.nanwang.sdk.pack.migration.Destructions;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialNote.Weight;

/** What the release before has stored, and how it writes, so that one can see what is left of it after an upgrade. */
final class Keepsake {

    private static final int ROWS = 20;
    private static final long SEED = 7;

    private final TrialNode node;
    private final int rows;
    private final SchemaSnapshot stored;
    private final FormerWriter writer;

    private Keepsake(TrialNode node, int rows, SchemaSnapshot stored, FormerWriter writer) {
        this.node = node;
        this.rows = rows;
        this.stored = stored;
        this.writer = writer;
    }

    /** Fills the schema of the release that serves. */
    static Keepsake of(TrialNode node) {
        try (TrialNode.Schema schema = node.schema()) {
            int rows = SchemaTrial.fill(schema.source(), schema.name(), ROWS, SEED).rows();
            return new Keepsake(node, rows, SchemaSnapshot.take(schema.source(), schema.name()),
                    FormerWriter.of(schema.source(), schema.name()));
        }
    }

    int rows() {
        return rows;
    }

    /** Tells what is lost. What a statement has declared is known to everybody; the rest is told by how sure it is. */
    List<TrialNote> losses(Path bundle, Path previous) {
        Losses losses = compare();
        Set<Loss> undeclared = new HashSet<>(losses.undeclared(statements(bundle, previous)));
        return losses.all().stream().map(loss -> note(loss, !undeclared.contains(loss))).toList();
    }

    private Losses compare() {
        try (TrialNode.Schema schema = node.schema()) {
            return Losses.between(stored, SchemaSnapshot.take(schema.source(), schema.name()))
                    .and(writer.write(schema.source(), ROWS, SEED + 1));
        }
    }

    private static List<Destruction> statements(Path bundle, Path previous) {
        Set<String> before = BundleMigrations.read(previous).stream().map(BundleMigration::name).collect(Collectors.toSet());
        return Destructions.in(BundleMigrations.read(bundle), before);
    }

    private static TrialNote note(Loss loss, boolean declared) {
        Weight weight = declared ? Weight.REMARK : loss.certain() ? Weight.FAULT : Weight.DOUBT;
        String place = loss.table() + loss.column().map(column -> "." + column).orElse("");
        String code = "loss-" + loss.kind().name().toLowerCase(Locale.ROOT);
        return Notes.of(code, weight, place, place, loss.before(), loss.after());
    }
}
