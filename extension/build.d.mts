export declare function build(options?: { outdir?: string }): Promise<{ chrome: string; firefox: string }>;
