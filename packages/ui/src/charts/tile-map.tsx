import { type KeyboardEvent, useRef, useState } from "react";
import { classNames } from "../primitives/class-names.ts";
import { type OpenHow, openHow } from "../primitives/open-how.ts";
import styles from "./tile-map.module.css";

export interface Tile {
  readonly id: string;
  readonly label: string;
  /** Full, or empty: an empty one is drawn hollow, so that it is not the colour alone that tells. */
  readonly full: boolean;
}

export interface TileGroup {
  readonly id: string;
  readonly label: string;
  readonly tiles: readonly Tile[];
}

export interface TileBand {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly groups: readonly TileGroup[];
}

export interface TileMapProps {
  readonly label: string;
  readonly bands: readonly TileBand[];
  /** What a full and an empty tile mean, for the legend and for those who hear the map. */
  readonly names: { readonly full: string; readonly empty: string };
  readonly onOpenTile: (tile: Tile, how: OpenHow) => void;
  /** A band or a group, by its id. */
  readonly onOpenGroup: (id: string, how: OpenHow) => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Every leaf of a tree of three levels as a tile: bands of groups of tiles. One stop for Tab, arrows go from tile to tile. */
export function TileMap({ label, bands, names, onOpenTile, onOpenGroup }: TileMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const first = bands[0]?.groups[0]?.tiles[0]?.id ?? null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const from = event.target;
    if (step === undefined || !(from instanceof HTMLElement) || from.dataset["tile"] === undefined) return;
    event.preventDefault();
    const tiles = [...(box.current?.querySelectorAll<HTMLElement>("[data-tile]") ?? [])];
    (step[0] === 0 ? nearest(tiles, from, step[1]) : tiles[tiles.indexOf(from) + step[0]])?.focus();
  };
  return (
    <div>
      <div className={styles["legend"]} aria-hidden>
        <span className={styles["key"]}>
          <span className={classNames(styles["tile"], styles["full"])} />
          {names.full}
        </span>
        <span className={styles["key"]}>
          <span className={classNames(styles["tile"], styles["hollow"])} />
          {names.empty}
        </span>
      </div>
      <div ref={box} role="group" aria-label={label} className={styles["map"]} onKeyDown={onKeyDown}>
        {bands.map((band) => (
          <div key={band.id} className={styles["band"]}>
            <button type="button" className={styles["name"]} onClick={(event) => onOpenGroup(band.id, openHow(event))}>
              <span>{band.label}</span>
              <span className={styles["detail"]}>{band.detail}</span>
            </button>
            <div className={styles["groups"]}>
              {band.groups.map((group) => (
                <div key={group.id} className={styles["group"]}>
                  <div className={styles["tiles"]}>
                    {group.tiles.map((tile) => {
                      const told = `${group.label} ${tile.label}: ${tile.full ? names.full : names.empty}`;
                      return (
                        <button
                          key={tile.id}
                          type="button"
                          data-tile={tile.id}
                          tabIndex={tile.id === (at ?? first) ? 0 : -1}
                          aria-label={told}
                          title={told}
                          className={classNames(styles["tile"], styles[tile.full ? "full" : "hollow"])}
                          onFocus={() => setAt(tile.id)}
                          onClick={(event) => onOpenTile(tile, openHow(event))}
                        />
                      );
                    })}
                  </div>
                  <button
                    type="button"
                    data-tile={group.id}
                    tabIndex={-1}
                    className={styles["caption"]}
                    title={group.label}
                    onClick={(event) => onOpenGroup(group.id, openHow(event))}
                  >
                    {group.label}
                  </button>
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The tile on the next line up or down that lies closest. */
function nearest(tiles: readonly HTMLElement[], from: HTMLElement, down: number): HTMLElement | undefined {
  const here = from.getBoundingClientRect();
  const beyond = tiles.map((tile) => ({ tile, box: tile.getBoundingClientRect() })).filter(({ box }) => (box.top - here.top) * down > 2);
  const line = Math.min(...beyond.map(({ box }) => Math.abs(box.top - here.top)));
  return beyond.filter(({ box }) => Math.abs(box.top - here.top) <= line + 2).toSorted((a, b) => Math.abs(a.box.left - here.left) - Math.abs(b.box.left - here.left))[0]?.tile;
}
