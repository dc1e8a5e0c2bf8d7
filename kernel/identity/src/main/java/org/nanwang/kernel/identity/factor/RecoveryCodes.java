package org.nanwang.kernel.identity.factor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.storage.Sql;

/** Codes on paper for who has lost their phone: each good once, shown once, kept as digests. */
public final class RecoveryCodes {

    private static final int COUNT = 10;

    private final Secrets secrets = new Secrets();
    private final Sql sql;

    /** Works on the kernel's schema. */
    public RecoveryCodes(Sql sql) {
        this.sql = sql;
    }

    /** Makes new codes; the older ones are void. */
    public List<String> make(String account) {
        List<String> codes = Stream.generate(secrets::typed).limit(COUNT).toList();
        sql.transaction(work -> {
            work.update("delete from recovery_code where account = ?", account);
            codes.forEach(code -> work.update("insert into recovery_code (account, digest) values (?, ?)", account,
                    Secrets.digest(code)));
            return true;
        });
        return codes;
    }

    /** Uses a code up. */
    public boolean use(String account, String code) {
        return 1 == sql.update("delete from recovery_code where account = ? and digest = ?", account,
                Secrets.digest(code.strip().toLowerCase(Locale.ROOT)));
    }

    /** Tells how many are left. */
    public int left(String account) {
        return sql.query("select 1 from recovery_code where account = ?", row -> 1, account).size();
    }

    /** Removes all. */
    public void remove(String account) {
        sql.update("delete from recovery_code where account = ?", account);
    }
}
