/** Grey shapes where content will stand, so that nothing jumps when it comes. */

export interface SkeletonProps {
  readonly label: string;
  readonly shape: 'cards' | 'rows' | 'grid';
}

const LINES: Readonly<Record<SkeletonProps['shape'], readonly string[]>> = {
  cards: ['a', 'b'],
  rows: ['a', 'b', 'c', 'd'],
  grid: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
};

export function Skeleton({ label, shape }: SkeletonProps) {
  return (
    <div className={`skeleton skeleton-${shape}`}>
      <span className="only-heard">{label}</span>
      {LINES[shape].map((line) => (
        <div key={line} className="skeleton-block" aria-hidden="true">
          <span className="skeleton-line skeleton-short" />
          <span className="skeleton-line" />
        </div>
      ))}
    </div>
  );
}
