package org.nanwang.kernel.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.nanwang.sdk.error.Refusal;

/** A properties file in UTF-8. */
final class SettingsFile {

    private final Path file;
    private final List<Problem> problems;

    SettingsFile(Path file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    List<Setting> read() {
        Lines lines = new Lines();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            report("", new Refusal(ConfigError.FILE_MALFORMED, e.getMessage()));
        } catch (IOException e) {
            report("", new Refusal(ConfigError.FILE_UNREADABLE, e.getClass().getSimpleName()));
        }
        return lines.settings;
    }

    private void report(String key, Refusal allowed) {
        problems.add(new Problem(key, "", file.toString(), allowed));
    }

    /** Sees each line as it is loaded, since a map would hide that a key stands there twice. */
    private final class Lines extends Properties {

        private static final long serialVersionUID = 1L;

        private final transient List<Setting> settings = new ArrayList<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                report(key.toString(), new Refusal(ConfigError.KEY_TWICE));
            }
            settings.add(new Setting(key.toString(), value.toString().strip(), file.toString()));
            return super.put(key, value);
        }
    }
}
