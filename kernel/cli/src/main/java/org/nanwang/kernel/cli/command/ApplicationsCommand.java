package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists organisations that want to publish, or shows one; applies, and decides. */
@Command(name = "applications")
final class ApplicationsCommand extends NodeCommand {

    private static final String APPLICATIONS = "/marketplace/api/applications";

    @Parameters(paramLabel = "NUMBER", arity = "0..1", descriptionKey = "parameter.application")
    private Optional<Long> number;

    @Option(names = "--state", paramLabel = "STATE", descriptionKey = "option.application-state")
    private Optional<String> state;

    @Override
    public Integer call() {
        if (number.isPresent()) {
            return showOne(nanwang().node().get(address(number.get())));
        }
        Map<String, String> query = new HashMap<>();
        state.ifPresent(word -> query.put("state", word));
        JsonNode all = nanwang().node().list(APPLICATIONS, query);
        return showList(all, () -> {
            Table table = table("application", "vendor", "name", "state", "applied", "account");
            all.path("items").forEach(one -> table.row(one.path("id").asText(), one.path("vendor").asText(),
                    one.path("name").asText(), texts().word(one.path("state").asText()), time(one.path("appliedAt")),
                    one.path("appliedBy").asText()));
            return table;
        });
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "VENDOR", descriptionKey = "parameter.vendor") String vendor,
            @Parameters(paramLabel = "NAME", descriptionKey = "parameter.organisation-name") String name,
            @Option(names = "--credit-code", paramLabel = "CODE", required = true, descriptionKey = "option.credit-code")
            String code,
            @Option(names = "--contact", paramLabel = "NAME", required = true, descriptionKey = "option.contact") String contact,
            @Option(names = "--phone", paramLabel = "NUMBER", required = true, descriptionKey = "option.phone") String phone,
            @Option(names = "--email", paramLabel = "ADDRESS", required = true, descriptionKey = "option.email") String email,
            @Option(names = "--document", paramLabel = "FILE", descriptionKey = "option.document") Optional<Path> document) {
        Optional<byte[]> scan = document.map(Files::read);
        JsonNode kept = nanwang().node().post(APPLICATIONS, Map.of("id", vendor, "name", name, "creditCode", code,
                "contact", Map.of("person", contact, "phone", phone, "email", email)));
        scan.ifPresent(bytes -> nanwang().node().put(address(kept.path("id").asLong()) + "/document", bytes));
        return showOne(kept);
    }

    @Command(name = "attach")
    int attach(@Parameters(paramLabel = "NUMBER", descriptionKey = "parameter.application") long application,
            @Parameters(paramLabel = "FILE", descriptionKey = "option.document") Path document) {
        return showOne(nanwang().node().put(address(application) + "/document", Files.read(document)));
    }

    @Command(name = "document")
    int document(@Parameters(paramLabel = "NUMBER", descriptionKey = "parameter.application") long application,
            @Parameters(paramLabel = "FILE", descriptionKey = "parameter.new-file") Path file) {
        Files.write(file, nanwang().node().fetch(address(application) + "/document"));
        say("said.written", file);
        return DONE;
    }

    @Command(name = "verify")
    int verify(@Parameters(paramLabel = "NUMBER", descriptionKey = "parameter.application") long application,
            @Option(names = "--look-alike", descriptionKey = "option.look-alike") boolean lookAlike,
            @Option(names = "--comment", paramLabel = "TEXT", defaultValue = "", descriptionKey = "option.comment") String comment) {
        return showOne(nanwang().node().post(address(application) + "/verification",
                Map.of("lookAlikeAllowed", lookAlike, "comment", comment)));
    }

    @Command(name = "reject")
    int reject(@Parameters(paramLabel = "NUMBER", descriptionKey = "parameter.application") long application,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.reason-applicant")
            String reason) {
        return showOne(nanwang().node().post(address(application) + "/rejection", Map.of("reason", reason)));
    }

    private int showOne(JsonNode one) {
        return show(one, () -> new Detail(texts()).row("application", one.path("id").asText())
                .row("vendor", one.path("vendor").asText()).row("name", one.path("name").asText())
                .row("credit-code", one.path("creditCode").asText())
                .row("contact", String.join(", ", one.at("/contact/person").asText(), one.at("/contact/phone").asText(),
                        one.at("/contact/email").asText()))
                .row("licence", texts().word(one.path("documented").asBoolean() ? "yes" : "no"))
                .row("state", texts().word(one.path("state").asText())).row("looks-like", joined(one.path("alike")))
                .row("applied", time(one.path("appliedAt")) + " " + one.path("appliedBy").asText())
                .row("decided", (time(one.path("decidedAt")) + " " + one.path("decidedBy").asText("")).strip())
                .row("reason", one.path("comment").asText("")).lines());
    }

    private static String address(long application) {
        return APPLICATIONS + "/" + application;
    }
}
