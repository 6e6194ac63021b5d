// The parts that the benchmarks use of libraries without types, or with types that TypeScript does not find.

declare module 'plotly.js-dist-min' {
  interface Axis {
    /** px in the plot of a value */
    d2p(value: string): number;
    readonly _offset: number;
  }
  interface Graph extends HTMLElement {
    readonly _fullLayout: { readonly xaxis: Axis; readonly yaxis: Axis };
  }
  const plotly: {
    newPlot(frame: HTMLElement, traces: object[], layout: object): Promise<Graph>;
    react(frame: HTMLElement, traces: object[], layout: object): Promise<Graph>;
  };
  export default plotly;
}

declare module 'vis-network' {
  interface Place {
    readonly x: number;
    readonly y: number;
  }
  export class Network {
    constructor(frame: HTMLElement, data: object, options: object);
    once(event: string, heard: () => void): void;
    getPosition(id: number): Place;
    canvasToDOM(place: Place): Place;
  }
}

declare module 'graphology-layout-forceatlas2' {
  const forceAtlas2: {
    assign(graph: object, options: { iterations: number; settings: object }): void;
    inferSettings(graph: object): object;
  };
  export default forceAtlas2;
}
