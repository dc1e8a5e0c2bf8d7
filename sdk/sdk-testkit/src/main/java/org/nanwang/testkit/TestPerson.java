package org.nanwang.testkit;

import java.util.Optional;
import java.util.function.Function;
import org.nanwang.sdk.boot.NewPerson;
import org.nanwang.sdk.people.IdNumber;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.sdk.region.RegionCode;

/**
 * A person whom the app under test may meet, described step by step and then {@linkplain #add added}.
 *
 * @since 1.0
 */
public final class TestPerson {

    private final String account;
    private final Function<NewPerson, PersonId> node;
    private RegionCode region;
    private Optional<String> name = Optional.empty();
    private Optional<String> phone = Optional.empty();
    private Optional<String> email = Optional.empty();
    private Optional<IdNumber> idNumber = Optional.empty();
    private RealNameLevel realName = RealNameLevel.NONE;

    TestPerson(String account, RegionCode region, Function<NewPerson, PersonId> node) {
        this.account = account;
        this.region = region;
        this.node = node;
    }

    /**
     * Gives another home than the region of the installation.
     *
     * @param code of a region, never null
     * @return this
     */
    public TestPerson in(String code) {
        region = new RegionCode(code);
        return this;
    }

    /**
     * Gives a real name.
     *
     * @param text never null
     * @return this
     */
    public TestPerson named(String text) {
        name = Optional.of(text);
        return this;
    }

    /**
     * Gives a phone number.
     *
     * @param number with its country, as in E.164: {@code +8613800000000}; never null
     * @return this
     */
    public TestPerson phone(String number) {
        phone = Optional.of(number);
        return this;
    }

    /**
     * Gives an e-mail address.
     *
     * @param address never null
     * @return this
     */
    public TestPerson email(String address) {
        email = Optional.of(address);
        return this;
    }

    /**
     * Gives an identity card.
     *
     * @param number with a check character that fits, never null
     * @return this
     */
    public TestPerson idNumber(String number) {
        idNumber = Optional.of(new IdNumber(number));
        return this;
    }

    /**
     * Says how well the platform knows who it is; not at all unless told.
     *
     * @param level never null
     * @return this
     */
    public TestPerson realName(RealNameLevel level) {
        realName = level;
        return this;
    }

    /** Adds the person to the node, in the place of whoever has the same account. */
    public PersonId add() {
        return node.apply(new NewPerson(account, region, name, phone, email, idNumber, realName));
    }
}
