/** Organisations that people act for, and the departments of a region that staff belong to. */
package org.nanwang.kernel.identity.organisation;
