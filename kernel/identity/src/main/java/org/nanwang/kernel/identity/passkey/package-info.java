/** Keys that people's devices keep for this node alone (WebAuthn): which there are, and whether somebody has one. */
package org.nanwang.kernel.identity.passkey;
