/** What lies in a bundle's file, read without trust: no class is loaded. */
package org.nanwang.sdk.pack.content;
