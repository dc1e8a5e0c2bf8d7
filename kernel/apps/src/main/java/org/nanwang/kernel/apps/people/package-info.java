/** Lookups of people by apps: what they may see, whom they reach, and the trail of it. */
package org.nanwang.kernel.apps.people;
