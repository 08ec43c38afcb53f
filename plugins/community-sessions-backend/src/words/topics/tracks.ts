import { TrackConfig } from '../../config/config';

/** The tracks of a series, as texts name them. */
export class Tracks {
  constructor(private readonly tracks: TrackConfig[]) {}

  /** The tracks that a text names, e.g. `Day 1 (Adopters)` or `Adopter Community Session`. */
  named(text: string): Set<string> {
    return new Set(
      this.tracks.filter(({ match }) => match.test(text)).map(({ id }) => id),
    );
  }

  /** The one track that a text names. A text that names both tells nothing: "contributors … as in the adopters session". */
  only(text: string): string | null {
    const [track, ...others] = this.named(text);
    return track && !others.length ? track : null;
  }

  /**
   * The track of each part of a text, e.g. of its dates: it stands before the part ("Adopters: Nov 17, Contributors: Nov 18")
   * or after it ("Nov 17 (Adopters), Nov 18 (Contributors)").
   */
  beside(
    text: string,
    parts: Array<{ start: number; end: number }>,
  ): Array<string | null> {
    const before = text.slice(0, parts[0]?.start);
    const after = parts.map(({ end }, index) =>
      text.slice(end, parts[index + 1]?.start),
    );
    if (parts.length === 1) {
      return [this.only(text)];
    }
    const places = this.only(before)
      ? [before, ...after].slice(0, parts.length)
      : after;
    return places.map(place => this.only(place));
  }

  /** The track that a label is the id or the title of, in the singular or the plural. */
  labelled(label: string): string | null {
    const wanted = singular(label);
    const track = this.tracks.find(
      ({ id, title }) => singular(id) === wanted || singular(title) === wanted,
    );
    return track?.id ?? null;
  }
}

function singular(text: string): string {
  return text.trim().toLowerCase().replace(/s$/, '');
}
