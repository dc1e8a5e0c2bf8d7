package org.nanwang.kernel.identity.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.shiro.crypto.hash.Hash;
import org.apache.shiro.crypto.hash.HashRequest;
import org.apache.shiro.crypto.hash.format.Shiro2CryptFormat;
import org.apache.shiro.crypto.support.hashes.argon2.Argon2HashProvider;
import org.apache.shiro.lang.util.ByteSource;
import org.nanwang.sdk.error.Refusal;

/**
 * Argon2id hashes of passwords. A hash takes long and much memory by design, so few are made at once, on threads of
 * their own, and a crowd is asked to come again.
 */
public final class Passwords implements AutoCloseable {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;
    private static final int SALT = 16;
    private static final int DIGEST = 32;
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();
    private static final int WAITING = 32;
    /** Places in the queue that strangers do not get: a crowd of them does not keep out whom their browser is known for. */
    private static final int KEPT_FREE = 8;

    private final PasswordCost cost;
    private final Argon2HashProvider provider = new Argon2HashProvider();
    private final SecureRandom random = new SecureRandom();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Passwords::thread);
    private final Semaphore strangers = new Semaphore(AT_ONCE + WAITING - KEPT_FREE);
    private final LongAdder compared = new LongAdder();
    private final String nobody;

    /** Starts no thread yet. */
    public Passwords(PasswordCost cost) {
        this.cost = cost;
        this.nobody = nobody(cost);
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Makes the hash to keep.
     *
     * @throws Refusal {@code password-unfit} or {@code sign-in-busy}
     */
    public String hash(String password) {
        requireFit(password);
        return later(() -> make(password));
    }

    /**
     * Refuses what is too short, or too long.
     *
     * @throws Refusal {@code password-unfit}
     */
    static void requireFit(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Refusal(IdentityError.PASSWORD_UNFIT, SHORTEST, LONGEST);
        }
    }

    /**
     * Compares. Takes as long when there is no hash, so that nobody learns which accounts exist.
     *
     * @param known whether the account has signed in from there before; strangers wait in a shorter queue
     * @throws Refusal {@code sign-in-busy}
     */
    public boolean matches(Optional<String> hash, String password, boolean known) {
        if (password.length() > LONGEST) {
            return false;
        }
        if (known) {
            return compare(hash, password);
        }
        if (!strangers.tryAcquire()) {
            throw new Refusal(IdentityError.SIGN_IN_BUSY);
        }
        try {
            return compare(hash, password);
        } finally {
            strangers.release();
        }
    }

    private boolean compare(Optional<String> hash, String password) {
        boolean same = later(() -> {
            compared.increment();
            return read(hash.orElse(nobody)).matchesPassword(ByteSource.Util.bytes(password));
        });
        return same && hash.isPresent();
    }

    /** Tells how often a password was compared. */
    long compared() {
        return compared.sum();
    }

    /** Tells whether a hash costs what a new one would. */
    boolean current(String hash) {
        return hash.contains("$t=" + cost.passes() + ",m=" + cost.memory() + ",");
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A hash of nothing, which costs as much to compare with as anybody's. */
    private String nobody(PasswordCost cost) {
        return "$shiro2$argon2id$v=19$t=" + cost.passes() + ",m=" + cost.memory() + ",p=1$" + noise(SALT) + "$" + noise(DIGEST);
    }

    private String noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private <T> T later(Callable<T> work) {
        try {
            return threads.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw new Refusal(e, IdentityError.SIGN_IN_BUSY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(e, IdentityError.SIGN_IN_BUSY);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private String make(String password) {
        HashRequest request = new HashRequest.Builder().setSource(ByteSource.Util.bytes(password))
                .addParameter(Argon2HashProvider.Parameters.PARAMETER_MEMORY_KIB, String.valueOf(cost.memory()))
                .addParameter(Argon2HashProvider.Parameters.PARAMETER_ITERATIONS, String.valueOf(cost.passes()))
                .addParameter(Argon2HashProvider.Parameters.PARAMETER_PARALLELISM, "1")
                .build();
        return new Shiro2CryptFormat().format(provider.newHashFactory(random).generate(request));
    }

    private Hash read(String text) {
        return provider.fromString(text.substring(Shiro2CryptFormat.MCF_PREFIX.length() - 1));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "password");
        thread.setDaemon(true);
        return thread;
    }
}
