package dev.bootmend.linux;

import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.process.ProgramResult;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Ntfsfix;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.tool.ToolRunner;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs {@code ntfsfix} of the ntfs-3g project on the block device of a partition, for as long as nothing else has it open.
 * Everything else is left to the tools that work on files.
 */
final class NtfsFix implements ToolRunner {

    private final ToolRunner others;
    private final LinuxVolumes volumes;
    private final VolumeMounts mounts;
    private final Programs programs;

    NtfsFix(ToolRunner others, LinuxVolumes volumes, VolumeMounts mounts, Programs programs) {
        this.others = others;
        this.volumes = volumes;
        this.mounts = mounts;
        this.programs = programs;
    }

    @Override
    public ToolResult run(Invocation call, Consumer<String> liveOutput)
            throws ToolUnavailableException, IOException, InterruptedException {
        if (call.tool() != Tool.NTFSFIX) {
            return others.run(call, liveOutput);
        }
        PartitionRef place = Ntfsfix.partition(call).orElseThrow(() -> new ToolUnavailableException(
                "ntfsfix was not started: " + call + " names no partition."));
        String option = call.arguments().getFirst();
        boolean write = !option.equals(Ntfsfix.look(place).arguments().getFirst());
        LinuxDisk disk = volumes.disk(place, write);
        Partition partition = LinuxVolumes.partition(disk, place);
        requireUnused(disk, partition, place);
        return mounts.onDevice(disk, partition, write, device -> run(option, device, liveOutput));
    }

    /** What ntfsfix would destroy, or change behind somebody's back. */
    private void requireUnused(LinuxDisk disk, Partition partition, PartitionRef place) throws IOException {
        if (LinuxVolumes.fileSystem(disk, partition) != FileSystem.NTFS) {
            throw new IOException("ntfsfix was not started: the " + place + " does not hold NTFS.");
        }
        Optional<MountTable.Mount> mounted = volumes.mountedBySomebody(disk, partition);
        if (mounted.isPresent()) {
            throw new IOException("ntfsfix was not started: the volume is mounted at " + mounted.get().point()
                    + ". Unmount it there (umount " + mounted.get().point() + "), then start again.");
        }
        VolumeReader files = volumes.look(place);
        VolumeChecks.requireNotHibernated(files);
    }

    private ToolResult run(String option, Path device, Consumer<String> liveOutput) throws IOException {
        long begin = System.nanoTime();
        ProgramResult result = programs.run("ntfsfix", List.of(option, device.toString()));
        String output = "ntfsfix " + option + " " + device + "\n" + result.output() + result.errors();
        output.lines().forEach(liveOutput);
        return new ToolResult(result.exitCode(), output, Duration.ofNanos(System.nanoTime() - begin));
    }
}
