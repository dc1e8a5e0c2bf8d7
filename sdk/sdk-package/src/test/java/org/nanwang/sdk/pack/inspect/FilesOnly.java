package org.nanwang.sdk.pack.inspect;

/** Asks about files only: class files in these tests are hardly more than their heads, and libraries come from nowhere. */
final class FilesOnly {

    static final RulePolicy POLICY = RulePolicy.read(
            "rules: {bytecode: {enabled: false}, hidden-code: {enabled: false}, licences: {enabled: false}}", "files only");

    private FilesOnly() {
    }
}
