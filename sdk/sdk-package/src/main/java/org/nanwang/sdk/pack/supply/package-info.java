/** What comes with an app that others made: its libraries, their licences, known weaknesses, and what should not be there. */
package org.nanwang.sdk.pack.supply;
