package dev.bootmend.cli;

import dev.bootmend.model.ByteSource;
import dev.bootmend.model.WindowsCase;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A hive file named on the command line, with the transaction logs beside it. Opened for reading only. */
final class LocalFile implements AutoCloseable {

    private static final List<String> LOG_ENDINGS = List.of(".LOG", ".LOG1", ".LOG2");

    private final List<FileChannel> channels = new ArrayList<>();
    private final ByteSource content;
    private final SortedMap<String, ByteSource> logs = new TreeMap<>();

    private LocalFile(Path file) throws IOException {
        content = source(file);
        boolean complete = false;
        try (var siblings = Files.list(file.toAbsolutePath().getParent())) {
            for (Path sibling : siblings.filter(other -> isLogOf(other, file)).toList()) {
                logs.put(sibling.getFileName().toString(), source(sibling));
            }
            complete = true;
        } finally {
            if (!complete) {
                close();
            }
        }
    }

    static LocalFile open(Path file) {
        if (!Files.exists(file)) {
            throw new CommandFailure(ExitCode.FAILED, file + ": there is no such file. Check the path.");
        }
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(ExitCode.FAILED, file + ": this is not a file. Name a hive or a BCD store.");
        }
        try {
            return new LocalFile(file);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, file + ": it cannot be opened: " + reason(e)
                    + ". Check that you may read it.");
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case FileSystemException failed when failed.getReason() != null -> failed.getFile() + ": " + failed.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static boolean isLogOf(Path other, Path file) {
        String name = WindowsCase.upcase(other.getFileName().toString());
        String hive = WindowsCase.upcase(file.getFileName().toString());
        return Files.isRegularFile(other) && LOG_ENDINGS.stream().anyMatch(ending -> name.equals(hive + ending));
    }

    private ByteSource source(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        channels.add(channel);
        return new ChannelSource(channel);
    }

    ByteSource content() {
        return content;
    }

    SortedMap<String, ByteSource> logs() {
        return logs;
    }

    @Override
    public void close() {
        for (FileChannel channel : channels) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new CommandFailure(ExitCode.FAILED, "A file could not be closed: " + e.getMessage());
            }
        }
    }

    private record ChannelSource(FileChannel channel) implements ByteSource {

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
                    throw new EOFException("the file ends at byte " + channel.size());
                }
                position += count;
            }
        }
    }
}
