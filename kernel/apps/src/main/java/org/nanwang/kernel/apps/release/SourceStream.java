package org.nanwang.kernel.apps.release;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Marks failures of reading, so that they are not taken for failures of writing. */
final class SourceStream extends FilterInputStream {
    /** The source failed. */
    static final class Failure extends IOException {
        private static final long serialVersionUID = 1L;

        Failure(IOException cause) {
            super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
        }
    }

    /** Opens something; that can fail, too. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    SourceStream(Opening opening) throws Failure {
        super(open(opening));
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            throw new Failure(e);
        }
    }

    private static InputStream open(Opening opening) throws Failure {
        try {
            return opening.open();
        } catch (IOException e) {
            throw new Failure(e);
        }
    }
}
