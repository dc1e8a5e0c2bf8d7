package org.nanwang.kernel.identity;

import java.util.List;
import org.nanwang.kernel.identity.account.Account;

/**
 * An account for evaluation.
 *
 * @param kind person or machine
 * @param name its name
 * @param secret its password or client secret, in clear: to be printed
 * @param roles what it may do
 */
public record DemoAccount(Account.Kind kind, String name, String secret, List<String> roles) {
}
