package org.nanwang.kernel.storage.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;

/** As whom the server runs: as we do, or, since PostgreSQL refuses to run as root, as an unprivileged user. */
final class ServerUser {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> CANDIDATES = List.of("nanwang", "postgres", "nobody");

    private final Optional<UserPrincipal> other;
    private final List<String> prefix;

    private ServerUser(Optional<UserPrincipal> other, List<String> prefix) {
        this.other = other;
        this.prefix = prefix;
    }

    /** Chooses the owner of what is already there, or the first of the candidates. */
    static ServerUser choose(Path existing) throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return new ServerUser(Optional.empty(), List.of());
        }
        UserPrincipal user = owner(existing).or(ServerUser::firstCandidate).orElseThrow(ServerUser::missing);
        return new ServerUser(Optional.of(user), List.of("setpriv", "--reuid=" + id("-u", user),
                "--regid=" + id("-g", user), "--clear-groups", "--no-new-privs", "--"));
    }

    /** Runs a program as this user. */
    Command.Result run(Duration patience, List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return Command.run(patience, all);
    }

    /** Gives a file or folder to this user. */
    void own(Path path) throws IOException {
        if (other.isPresent()) {
            Files.setOwner(path, other.get());
        }
    }

    /** Tells whether this user reaches a folder and may write there. */
    boolean mayEnter(Path folder) {
        return run(PATIENCE, List.of("sh", "-c", "test -x \"$1\" && test -w \"$1\"", "sh", folder.toString()))
                .succeeded();
    }

    boolean isOther() {
        return other.isPresent();
    }

    String name() {
        return other.map(UserPrincipal::getName).orElse(System.getProperty("user.name"));
    }

    private static Optional<UserPrincipal> owner(Path path) throws IOException {
        return Files.exists(path) && !Integer.valueOf(0).equals(Files.getAttribute(path, "unix:uid"))
                ? Optional.of(Files.getOwner(path, LinkOption.NOFOLLOW_LINKS)) : Optional.empty();
    }

    private static Optional<UserPrincipal> firstCandidate() {
        UserPrincipalLookupService users = Path.of("/").getFileSystem().getUserPrincipalLookupService();
        for (String name : CANDIDATES) {
            try {
                return Optional.of(users.lookupPrincipalByName(name));
            } catch (IOException e) {
                continue; // the next may be there
            }
        }
        return Optional.empty();
    }

    private static String id(String option, UserPrincipal user) {
        Command.Result result = Command.run(PATIENCE, List.of("id", option, user.getName()));
        if (!result.succeeded() || !Command.run(PATIENCE, List.of("setpriv", "--version")).succeeded()) {
            throw missing();
        }
        return result.output();
    }

    private static Refusal missing() {
        return new Refusal(PostgresError.SERVER_USER_MISSING, String.join(", ", CANDIDATES));
    }
}
