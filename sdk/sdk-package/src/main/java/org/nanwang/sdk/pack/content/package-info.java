/** What lies in a bundle's file, read without trust: no class is loaded, nothing is unpacked to disk. */
package org.nanwang.sdk.pack.content;
