package org.nanwang.kernel.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.identity.token.PrivateFile;

/** {@code demo-accounts.json}: one object, a secret by account name, so that the command line can read it too. */
record DemoFile(Path path) {

    Map<String, String> read() {
        if (Files.notExists(path)) {
            return Map.of();
        }
        try {
            Map<String, String> secrets = new LinkedHashMap<>();
            JSONObjectUtils.parse(Files.readString(path)).forEach((name, secret) -> secrets.put(name, (String) secret));
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | ClassCastException e) {
            throw new IllegalStateException("demo accounts '" + path
                    + "' cannot be read: remove the file, and new passwords are made at the next start", e);
        }
    }

    void write(List<DemoAccount> accounts) {
        Map<String, Object> secrets = new LinkedHashMap<>();
        accounts.forEach(account -> secrets.put(account.name(), account.secret()));
        try {
            PrivateFile.write(path, JSONObjectUtils.toJSONString(secrets) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
