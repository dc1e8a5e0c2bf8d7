/** Texts for people in both languages of the platform. */
package org.nanwang.sdk.pack.text;
