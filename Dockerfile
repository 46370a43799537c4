# The newest LTS release of Node; the program needs 20.19 or newer, and a C library that is not musl.
ARG NODE=24

FROM node:${NODE}-bookworm-slim AS built
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY types ./types
COPY src ./src
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:${NODE}-bookworm-slim
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
WORKDIR /app
# A new volume takes its owner from the folder that it is laid over.
RUN mkdir /data && chown node:node /data
# Owned by root: the program can change nothing of itself. It writes to /data and nowhere else.
COPY package.json LICENSE ./
COPY catalogues ./catalogues
COPY flex-templates ./flex-templates
COPY src/pages/assets ./src/pages/assets
COPY --from=built /app/node_modules ./node_modules
COPY --from=built /app/dist ./dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=40s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: Docker's wish to stop then reaches the program.
CMD ["node", "dist/main.js"]
