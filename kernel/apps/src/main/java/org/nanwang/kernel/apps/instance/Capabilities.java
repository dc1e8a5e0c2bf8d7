package org.nanwang.kernel.apps.instance;

import org.nanwang.sdk.delegation.Delegation;
import org.nanwang.sdk.people.People;
import org.nanwang.sdk.provider.Providers;
import org.nanwang.sdk.trial.Trials;
import org.nanwang.sdk.web.Web;

/** What is made for one instance before it sees the city. */
record Capabilities(Web web, Providers providers, People people, Delegation delegation, Trials trials) {
}
