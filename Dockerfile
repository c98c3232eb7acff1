# Builds the shop and keeps what runs: the server, its command line and migrations, no package manager, no sources.
FROM node:24-bookworm-slim AS build
WORKDIR /shop
ENV CI=true
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
RUN npx --yes pnpm@12 install --frozen-lockfile
COPY . .
# .output is a link to the newest build; the image carries the build itself.
RUN npx --yes pnpm@12 build && cp -rL .output /output

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ZIVERO_DATA_DIR=/data
RUN mkdir /data && chown node:node /data && rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /opt/yarn*
COPY --from=build --chown=root:root /output /shop
USER node
WORKDIR /shop
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# Commands: docker compose exec shop node cli/zivero.mjs staff link
CMD ["node", "server/index.mjs"]
