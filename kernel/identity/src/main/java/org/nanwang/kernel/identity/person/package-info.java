/** People: accounts with a face, and what is personal about them. */
package org.nanwang.kernel.identity.person;
