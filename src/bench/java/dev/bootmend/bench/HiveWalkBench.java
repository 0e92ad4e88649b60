package dev.bootmend.bench;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveKey;
import dev.bootmend.hive.HiveValue;
import dev.bootmend.hive.HiveVisitor;
import dev.bootmend.hive.HiveWalk;
import dev.bootmend.hive.WalkReport;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.RegistryKeyPath;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Walks real SYSTEM hives, every key and the data of every value, and does the same with python-hivex in the same run.
 * Then reads one value and says how much of the file that took.
 *
 * <p>Arguments: hive files, packed by xz or not; without any, the SYSTEM hives of the corpus beside the checkout.
 */
public final class HiveWalkBench {

    private static final int WARM_UP = 30;
    private static final int RUNS = 15;
    private static final RegistryKeyPath ONE_KEY = RegistryKeyPath.of("ControlSet001\\Services\\disk");

    private static final String HIVEX_WALK = """
            import hivex, sys, time
            def walk(h, node):
                keys, values, size = 1, 0, len(h.node_name(node))
                for value in h.node_values(node):
                    kind, data = h.value_value(value)
                    values += 1
                    size += len(h.value_key(value)) + len(data)
                for child in h.node_children(node):
                    k, v, s = walk(h, child)
                    keys += k; values += v; size += s
                return keys, values, size
            times = []
            for run in range(int(sys.argv[2])):
                start = time.perf_counter()
                h = hivex.Hivex(sys.argv[1])
                counts = walk(h, h.root())
                times.append(time.perf_counter() - start)
            times.sort()
            print(counts[0], counts[1], times[len(times) // 2])
            """;

    private HiveWalkBench() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<Path> hives = args.length > 0 ? Arrays.stream(args).map(Path::of).toList() : corpus();
        if (hives.isEmpty()) {
            System.out.println("No hives: give their files as arguments, or set bootmend.corpus.");
            return;
        }
        for (Path hive : hives) {
            measure(hive);
        }
    }

    private static List<Path> corpus() throws IOException {
        Path system = Path.of(System.getProperty("bootmend.corpus", "../shared/corpus")).resolve("system");
        if (!Files.isDirectory(system)) {
            return List.of();
        }
        try (var files = Files.walk(system)) {
            return files.filter(file -> file.getFileName().toString().startsWith("SYSTEM")).sorted().toList();
        }
    }

    private static void measure(Path hive) throws IOException, InterruptedException {
        Path plain = hive.toString().endsWith(".xz") ? unpack(hive) : hive;
        try (FileChannel channel = FileChannel.open(plain)) {
            double ours = walkMedian(channel, hive);
            measureOneValue(channel);
            compare(plain, ours);
        } finally {
            if (!plain.equals(hive)) {
                Files.delete(plain);
            }
        }
    }

    private static double walkMedian(FileChannel channel, Path hive) throws IOException {
        double[] times = new double[RUNS];
        WalkReport report = null;
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            report = HiveWalk.of(Hive.open(new ChannelSource(channel), List.of()), new DataSum());
            if (run >= 0) {
                times[run] = (System.nanoTime() - start) / 1e9;
            }
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%s: %d keys, %d values, %d faults%n", hive, report.keys(), report.values(), report.faults().size());
        System.out.printf(Locale.ROOT, "  open and full walk:   median %.4f s, fastest %.4f s%n", times[RUNS / 2], times[0]);
        return times[RUNS / 2];
    }

    private static void measureOneValue(FileChannel channel) throws IOException {
        double[] times = new double[201];
        var source = new ChannelSource(channel);
        for (int run = 0; run < times.length; run++) {
            source = new ChannelSource(channel);
            long start = System.nanoTime();
            Hive hive = Hive.open(source, List.of());
            HiveKey key = hive.find(ONE_KEY).orElseThrow(() -> new IOException("no key " + ONE_KEY));
            key.value("ImagePath").orElseThrow(() -> new IOException("no value ImagePath")).data();
            times[run] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "  open and one value:   median %.3f ms, %d bytes of %d read%n",
                times[times.length / 2], source.bytesRead, source.size());
    }

    private static void compare(Path plain, double ours) throws IOException, InterruptedException {
        Process python;
        try {
            python = new ProcessBuilder("/usr/bin/python3", "-c", HIVEX_WALK, plain.toString(), Integer.toString(RUNS)).start();
        } catch (IOException e) {
            System.out.println("  no comparison: /usr/bin/python3 is not there");
            return;
        }
        String answer = new String(python.getInputStream().readAllBytes()).trim();
        String errors = new String(python.getErrorStream().readAllBytes()).trim();
        if (python.waitFor() != 0) {
            System.out.println("  no comparison: python3-hivex is not installed or refused the hive: " + errors.lines().reduce("", (a, b) -> b));
            return;
        }
        double theirs = Double.parseDouble(answer.split(" ")[2]);
        System.out.printf(Locale.ROOT, "  python-hivex, same:   median %.4f s (keys values: %s)%n", theirs, answer);
        System.out.printf(Locale.ROOT, "  ratio ours to hivex:  %.2f%n", ours / theirs);
    }

    private static Path unpack(Path packed) throws IOException, InterruptedException {
        Path plain = Files.createTempFile("hive-walk", ".hive");
        Process xz = new ProcessBuilder("xz", "-dc", packed.toString()).redirectOutput(plain.toFile()).start();
        if (xz.waitFor() != 0) {
            throw new IOException("xz could not unpack " + packed);
        }
        return plain;
    }

    /** Touches the data of every value, so that none of the work can be left out. */
    private static final class DataSum implements HiveVisitor {

        private long sum;

        @Override
        public void key(HiveKey key) {
            sum += key.name().length();
        }

        @Override
        public void value(HiveKey key, HiveValue value) throws IOException {
            sum += value.name().length() + value.type().code() + value.data().size();
        }
    }

    /** A file that counts what is read from it. */
    private static final class ChannelSource implements ByteSource {

        private final FileChannel channel;
        private long bytesRead;

        ChannelSource(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void read(long offset, ByteBuffer target) throws IOException {
            long position = offset;
            while (target.hasRemaining()) {
                int count = channel.read(target, position);
                if (count < 0) {
                    throw new EOFException("the file ends at " + position);
                }
                position += count;
                bytesRead += count;
            }
        }
    }
}
