/** Accounts, their roles, their secrets, and the resources that manage them. */
package org.nanwang.kernel.identity.account;
