package org.nanwang.sdk.pack.sign;

/**
 * What is proved about a bundle.
 *
 * @param release what its vendor says
 * @param approval what its approver says
 * @param approver the trusted key that signed the approval
 */
public record VerifiedRelease(ReleaseStatement release, Approval approval, VerifyKey approver) {
}
