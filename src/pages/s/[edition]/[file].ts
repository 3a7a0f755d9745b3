// The files of an edition as a whole; none but while it is frozen.
import type { APIRoute, GetStaticPaths } from "astro";
import { EDITION_FILES, listEditions } from "../../../components/edition.ts";
import type { Freezing } from "../../../components/freezing.ts";

export const getStaticPaths = (() =>
  listEditions().flatMap(({ params, props }) =>
    Object.entries(EDITION_FILES).map(([file, write]) => ({
      params: { ...params, file },
      props: { ...props, write },
    })),
  )) satisfies GetStaticPaths;

interface Props {
  freezing: Freezing;
  write: (freezing: Freezing) => string;
}

export const GET: APIRoute<Props> = ({ props: { freezing, write } }) => new Response(write(freezing));
