package dev.bootmend.ui.kit;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * The partitions of a disk as bars to scale, as in Disk Management; every bar is wide enough for its title. Of a disk
 * with very many partitions the largest data partitions are shown, and the rest as one bar that says how many.
 */
public final class DiskMap extends Pane {

    private static final double GAP = 4;
    private static final double HEIGHT = 64;
    private static final int MOST_BLOCKS = 8;

    private final List<PartitionBlock> blocks;

    /** The map of a disk with {@code partitions} in the order of their offsets. */
    public DiskMap(List<PartitionBlock> partitions) {
        blocks = fewEnough(partitions);
        getStyleClass().add("disk-map");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Partitions: " + partitions.stream().map(PartitionBlock::inWords)
                .collect(Collectors.joining("; ")));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        blocks.forEach(block -> getChildren().add(new DiskMapBar(block)));
    }

    private static List<PartitionBlock> fewEnough(List<PartitionBlock> partitions) {
        if (partitions.size() <= MOST_BLOCKS) {
            return List.copyOf(partitions);
        }
        List<PartitionBlock> ranked = new ArrayList<>(partitions);
        ranked.sort(Comparator.comparing((PartitionBlock block) -> block.role() == Role.DATA)
                .thenComparing(PartitionBlock::size, Comparator.reverseOrder()));
        List<PartitionBlock> kept = ranked.subList(0, MOST_BLOCKS - 1);
        List<PartitionBlock> shown = new ArrayList<>(partitions.stream().filter(kept::contains).limit(MOST_BLOCKS - 1)
                .toList());
        shown.add(rest(ranked.subList(MOST_BLOCKS - 1, ranked.size())));
        return shown;
    }

    private static PartitionBlock rest(List<PartitionBlock> left) {
        long bytes = left.stream().mapToLong(block -> block.size().bytes()).sum();
        ByteSize size = new ByteSize(bytes);
        return new PartitionBlock(Role.DATA, left.size() + " more", "", size + " in all", size);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().mapToDouble(bar -> bar.prefWidth(-1)).sum() + GAP * (blocks.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - GAP * (blocks.size() - 1);
        double[] sizes = blocks.stream().mapToDouble(block -> block.size().bytes()).toArray();
        double[] leasts = getChildren().stream().mapToDouble(bar -> ((DiskMapBar) bar).leastWidth()).toArray();
        double[] shares = Shares.of(Math.max(0, width), sizes, leasts);
        double x = 0;
        for (int i = 0; i < shares.length; i++) {
            Node bar = getChildren().get(i);
            double left = snapPositionX(x);
            double right = snapPositionX(x + shares[i]);
            bar.resizeRelocate(left, 0, right - left, HEIGHT);
            x += shares[i] + GAP;
        }
    }
}
