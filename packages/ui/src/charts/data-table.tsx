/** What a chart shows, as a table for those who cannot see it. */
export function DataTable({ caption, head, rows }: { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }) {
  return (
    <table className="yz-hidden">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text === "" ? caption : text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={String(row[0])}>
            {row.map((value, at) => (
              <td key={head[at] ?? at}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
