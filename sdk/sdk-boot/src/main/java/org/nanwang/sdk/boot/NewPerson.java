package org.nanwang.sdk.boot;

import java.util.Optional;
import org.nanwang.sdk.people.IdNumber;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.sdk.region.RegionCode;

/**
 * A person as a test wants them to be.
 *
 * @param account what tokens are asked for with
 * @param region where they belong
 * @param name their real name
 * @param phone their phone number with its country, as in E.164
 * @param email their e-mail address
 * @param idNumber the number of their identity card
 * @param realName how well the platform knows who they are
 */
public record NewPerson(
        String account, RegionCode region, Optional<String> name, Optional<String> phone, Optional<String> email,
        Optional<IdNumber> idNumber, RealNameLevel realName) {
}
