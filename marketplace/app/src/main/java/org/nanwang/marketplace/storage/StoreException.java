package org.nanwang.marketplace.storage;

/** The database failed; the caller learns only that it is our mistake. */
final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(Exception cause) {
        super("the marketplace's database failed: " + cause.getMessage(), cause);
    }
}
