package org.nanwang.kernel.storage;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.sdk.app.InstallationId;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoolsIT {

    private static final int TOTAL = 10;
    private static final int EACH = 4;

    private Storage storage;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        StorageConfig config = StorageConfig.from(ConfigurationSource.from().commandLine(Map.of(
                "database-connections", String.valueOf(TOTAL), "database-connections-per-installation",
                String.valueOf(EACH), "database-connection-patience", "300ms")).open());
        storage = StorageModule.open(config, TestFolder.open(folder), Clock.systemUTC());
    }

    @AfterAll
    void close() {
        storage.close();
    }

    @Test
    void anAppThatNeverGivesBackExhaustsItsOwnPoolAndIsToldSo() throws SQLException {
        try (Space.Pool leaking = pool("370811-leaking"); Space.Pool other = pool("370811-other")) {
            take(leaking, EACH);

            SQLException refused = assertThrows(SQLException.class, () -> leaking.dataSource().getConnection());

            assertEquals("installation '370811-leaking' has all its 4 database connections in use:"
                    + " close each one after use, with try-with-resources", refused.getMessage());
            assertEquals(1, new Sql(other.dataSource()).update("CREATE TEMP TABLE t AS SELECT 1"));
        }
        awaitNoConnections();
    }

    @Test
    void whatIsInUseIsCounted() throws SQLException {
        try (Space.Pool pool = pool("370811-counted")) {
            List<Connection> taken = take(pool, 3);
            taken.get(0).close();

            assertEquals(new Usage(2, 1, 0), storage.spacesUsage());
            assertEquals(0, storage.kernelUsage().active());
        }
        assertEquals(new Usage(0, 0, 0), storage.spacesUsage());
    }

    @Test
    void manyLeakingAppsLeaveEveryOtherPoolItsFirstConnection() throws SQLException {
        List<Space.Pool> pools = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pools.add(pool("370811-app" + (char) ('a' + i)));
        }
        int taken = 0;
        for (Space.Pool pool : pools.subList(0, 3)) {
            taken += takeWhatThereIs(pool);
        }

        assertEquals(TOTAL - 3, taken, "three are kept for those who have none");
        for (Space.Pool pool : pools.subList(3, 6)) {
            assertEquals(List.of(1), new Sql(pool.dataSource()).query("SELECT 1", row -> row.getInt(1)));
        }
        pools.forEach(Space.Pool::close);
        awaitNoConnections();
    }

    @Test
    void closingAPoolEndsConnectionsThatWereNotGivenBackAndTheirStatements() throws Exception {
        Space.Pool pool = pool("370811-closing");
        Connection leaked = take(pool, 1).get(0);
        Thread slow = new Thread(() -> assertThrows(SQLException.class,
                () -> leaked.createStatement().execute("SELECT pg_sleep(60)")));
        slow.start();
        await().until(() -> count("state = 'active' AND query LIKE '%pg_sleep(60)%' AND usename <> current_user") == 1);

        pool.close();

        slow.join(5000);
        assertFalse(slow.isAlive());
        assertTrue(leaked.isClosed());
        awaitNoConnections();
    }

    @Test
    void aPoolWhoseFirstConnectionDiesWhileItIsSetUpRecovers() throws SQLException {
        AtomicBoolean first = new AtomicBoolean(true);
        PlainSource source = () -> first.getAndSet(false) ? dyingWhenAsked(storage.kernel().getConnection())
                : storage.kernel().getConnection();
        try (Pools pools = new Pools(Duration.ofSeconds(2), 2); Space.Pool pool = pools.open("370811-first", source, 2)) {
            assertEquals(List.of(1), new Sql(pool.dataSource()).query("SELECT 1", row -> row.getInt(1)));
        }
    }

    /** The server dies between two questions: it still tells whether the connection is valid, and then no more. */
    private static Connection dyingWhenAsked(Connection connection) {
        return (Connection) Proxy.newProxyInstance(PoolsIT.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getTransactionIsolation")) {
                        connection.close();
                        throw new SQLException("This connection has been closed.", "08003");
                    }
                    return method.invoke(connection, arguments);
                });
    }

    @Test
    void fiftyPoolsHoldNoConnectionAndNoThread() {
        int threads = Thread.activeCount();
        List<Space.Pool> pools = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            pools.add(storage.space(InstallationId.parse("370811-idle" + i)).open());
        }

        assertEquals(0, count("usename LIKE 'app_%'"));
        assertTrue(Thread.activeCount() <= threads + 1, "threads: " + threads + " -> " + Thread.activeCount());
        pools.forEach(Space.Pool::close);
    }

    @Test
    void anAppsClassLoaderIsFreeOnceItsPoolIsClosed() throws Exception {
        try (Space.Pool other = pool("370811-neighbour")) {
            WeakReference<ClassLoader> app = borrowAsAnApp(other);

            await().atMost(Duration.ofSeconds(20)).until(() -> {
                System.gc();
                return app.get() == null;
            });
        }
    }

    /**
     * The first to ask gives birth to threads: of the pool, and of the driver for its query timeout. What the neighbour
     * uses as well lives on.
     */
    private WeakReference<ClassLoader> borrowAsAnApp(Space.Pool neighbour) throws Exception {
        AppClassLoader loader = new AppClassLoader();
        try (Space.Pool pool = pool("370811-loader")) {
            Object app = loader.loadClass(BorrowingApp.class.getName()).getDeclaredConstructor().newInstance();
            @SuppressWarnings("unchecked")
            Consumer<DataSource> work = (Consumer<DataSource>) app;
            Thread caller = new Thread(() -> work.accept(pool.dataSource()));
            caller.setContextClassLoader(loader);
            caller.start();
            caller.join();
            new BorrowingApp().accept(neighbour.dataSource());
        }
        return new WeakReference<>(loader);
    }

    /** Defines the app's class itself, as a bundle's loader does. */
    private static final class AppClassLoader extends ClassLoader {

        AppClassLoader() {
            super(PoolsIT.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(BorrowingApp.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream stream = BorrowingApp.class.getResourceAsStream("BorrowingApp.class")) {
                byte[] bytes = stream.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private Space.Pool pool(String id) {
        Space space = storage.space(InstallationId.parse(id));
        space.provision();
        return space.open();
    }

    private static List<Connection> take(Space.Pool pool, int count) {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                taken.add(pool.dataSource().getConnection());
            }
        } catch (SQLException e) {
            throw new StorageException(e);
        }
        return taken;
    }

    private static int takeWhatThereIs(Space.Pool pool) {
        int taken = 0;
        try {
            while (true) {
                take(pool, 1);
                taken++;
            }
        } catch (StorageException e) {
            return taken;
        }
    }

    private void awaitNoConnections() {
        await().atMost(Duration.ofSeconds(20)).until(() -> count("usename LIKE 'app_%'") == 0);
    }

    private int count(String condition) {
        return new Sql(storage.kernel()).one("SELECT count(*) FROM pg_stat_activity WHERE " + condition,
                row -> row.getInt(1)).orElseThrow();
    }
}
