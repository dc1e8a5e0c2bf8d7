package org.nanwang.kernel.http.server;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.sdk.error.Refusal;

/** A request whose body has no length told in advance: it is counted while it is read. */
final class LimitedBody extends HttpServletRequestWrapper {

    private final long limit;
    private CountedStream counted;

    private LimitedBody(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    /** Refuses a body that says it is too large, and watches one that does not say. */
    static HttpServletRequest of(HttpServletRequest request, long limit) {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        return tellsLength(request) ? request : new LimitedBody(request, limit);
    }

    /** In HTTP/1.1 a body without a length comes in chunks, in HTTP/2 nothing tells whether there will be one. */
    private static boolean tellsLength(HttpServletRequest request) {
        return request.getContentLengthLong() >= 0
                || request.getProtocol().startsWith("HTTP/1") && request.getHeader("Transfer-Encoding") == null;
    }

    private static Refusal tooLarge(long limit) {
        return new Refusal(HttpError.BODY_TOO_LARGE, limit);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (counted == null) {
            counted = new CountedStream(super.getInputStream(), limit);
        }
        return counted;
    }

    /** Refuses once; whoever goes on reading, to make room for the answer, finds the end. */
    private static final class CountedStream extends ServletInputStream {

        private static final int END = -1;

        private final ServletInputStream source;
        private final long limit;
        private long left;

        CountedStream(ServletInputStream source, long limit) {
            this.source = source;
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            if (left < 0) {
                return END;
            }
            int value = source.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left < 0) {
                return END;
            }
            int read = source.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
