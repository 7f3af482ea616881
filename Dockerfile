# scenec with everything it needs. Mount a project at /work:  docker run --rm -v "$PWD:/work" scenec render scenes/x.yaml
FROM python:3.11-slim-bookworm

# What skia loads; all else comes with the Python packages.
RUN apt-get update && apt-get install -y --no-install-recommends libegl1 libgl1 libexpat1 && rm -rf /var/lib/apt/lists/*

COPY . /src
RUN pip install --no-cache-dir -c /src/constraints.txt /src && rm -rf /src && scenec doctor

# The store outlives the container when a volume is mounted here.
ENV SCENEC_STORE=/store
VOLUME /store
WORKDIR /work
ENTRYPOINT ["scenec"]
